from django.urls import path

from courses.printing.views import print_file

urlpatterns = [path("<path:page>/print/<slug:form>.pdf", print_file, name="print")]
