"""Columns of printed tables get room by what stands in them."""

from courses.printing.tables import weights


def test_a_column_with_long_words_is_wider() -> None:
    assert weights(["What", "Who"], [["A sentence of about 36 letters in it", "Sam"]]) == [6.0, 2.0]


def test_an_empty_column_has_room_to_write() -> None:
    assert weights(["Done", "Date"], [["Yes", ""]]) == [2.0, 3.74]


def test_a_table_without_rows_has_a_weight_for_each_column() -> None:
    assert weights(["A", "B", "C"], []) == [3.74, 3.74, 3.74]
