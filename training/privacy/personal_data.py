"""What libraries hold about people who work on content."""

from training.lib.personal_data import OnErase, PersonalData

WORK = "To show who changed a page. It stays with the page, without the person."
OWN = "To work in the editor. Goes with the account."


def _work(model: str, owner: str, *exported: str) -> PersonalData:
    return PersonalData(model, owner, exported, OnErase.FORGET, WORK)


def _own(model: str, owner: str, *exported: str) -> PersonalData:
    return PersonalData(model, owner, exported, OnErase.DELETE, OWN)


PERSONAL_DATA: tuple[PersonalData, ...] = (
    _work("wagtailcore.Page", "owner", "title", "first_published_at"),
    _work("wagtailcore.Page", "locked_by", "title", "locked_at"),
    _work("wagtailcore.Revision", "user", "created_at", "object_str"),
    _work("wagtailcore.PageLogEntry", "user", "action", "label", "timestamp"),
    _work("wagtailcore.ModelLogEntry", "user", "action", "label", "timestamp"),
    _work("wagtailcore.UploadedFile", "uploaded_by_user", "file"),
    _work("wagtailcore.WorkflowState", "requested_by", "created_at", "status"),
    _work("wagtailcore.TaskState", "finished_by", "finished_at", "comment"),
    _work("wagtailcore.Comment", "resolved_by", "resolved_at"),
    _work("courses.PageReview", "reviewer", "read_at", "credited_as"),
    _own("wagtailcore.Comment", "user", "text", "created_at"),
    _own("wagtailcore.CommentReply", "user", "text", "created_at"),
    _own("wagtailcore.PageSubscription", "user", "page__title"),
    _own("wagtailcore.APIToken", "user"),
    _own("wagtailadmin.EditingSession", "user", "last_seen_at"),
    _own("wagtailadmin.FormState", "user"),
    _own("wagtailusers.UserProfile", "user", "preferred_language", "current_time_zone"),
    _work("library.Picture", "uploaded_by_user", "title", "created_at"),
    _work("library.File", "uploaded_by_user", "title", "created_at"),
    _work("library.Recording", "uploaded_by_user", "title", "created_at"),
    _work("wagtailimages.Image", "uploaded_by_user", "title", "created_at"),
    _work("wagtaildocs.Document", "uploaded_by_user", "title", "created_at"),
    _work("wagtailmedia.Media", "uploaded_by_user", "title", "created_at"),
    _work("wagtail_localize.StringTranslation", "last_translated_by", "data", "updated_at"),
    _work("wagtail_localize.SegmentOverride", "last_translated_by", "updated_at"),
)
