"""The country for which the starter words were written. Not yet checked by a lawyer."""

from datetime import date

from django.db import migrations

WRITTEN_ON, LOOK_AGAIN_BY = date(2026, 11, 26), date(2027, 5, 31)
WORDS = {
    "crisis line": "Samaritans 116 123",
    "families line": "Prisoners’ Families Helpline 0808 808 2003",
    "order": "order",
    "licence": "licence",
    "recall": "recall",
}


def make(apps, schema_editor):
    country, made = apps.get_model("courses", "Country").objects.get_or_create(
        code="gb", defaults={"name": "United Kingdom", "nation": "England and Wales"}
    )
    if made:
        apps.get_model("courses", "LocalWord").objects.bulk_create(
            apps.get_model("courses", "LocalWord")(
                country=country,
                key=key,
                words=words,
                sort_order=number,
                words_written_on=WRITTEN_ON,
                look_again_by=LOOK_AGAIN_BY,
            )
            for number, (key, words) in enumerate(WORDS.items())
        )


class Migration(migrations.Migration):
    dependencies = [("courses", "0010_countries")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
