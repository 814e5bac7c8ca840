"""Columns of printed tables get room by what stands in them."""

from courses.printing.tables import weights


def test_a_column_with_long_words_is_wider() -> None:
    assert weights(["What", "Who"], [["A sentence of about 36 letters in it", "Sam"]]) == [6.0, 2.0]


def test_one_of_two_columns_has_room_to_write() -> None:
    assert weights(["Done", "Date"], [["Yes", ""]]) == [2.0, 4.47]


def test_of_many_columns_one_with_a_long_name_has_more_room_to_write() -> None:
    columns = ["What", "Mark", "My reason, from page"]

    assert weights(columns, [["It", "", ""]]) == [2.0, 2.83, 4.47]


def test_a_table_without_rows_has_a_weight_for_each_column() -> None:
    assert weights(["A", "B", "C"], []) == [2.83, 2.83, 2.83]


def test_no_word_of_a_cell_reaches_into_the_next_column() -> None:
    assert weights(["Way", "Time"], [["Co-commissioning", ""]]) == [5.42, 4.47]
