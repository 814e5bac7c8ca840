"""Addresses of a member's sets."""

from django.urls import path

from training.action_learning import views

urlpatterns = [
    path("sets/", views.my_sets, name="my-sets"),
    path("sets/<uuid:learning_set>/", views.my_set, name="my-set"),
    path("sets/<uuid:learning_set>/leave/", views.leave_my_set, name="leave-set"),
    path("sets/actions/<uuid:set_turn>/", views.my_result, name="my-result"),
]
