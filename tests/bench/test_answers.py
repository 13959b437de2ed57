"""The comparisons of the benchmark notice what differs, and its document keeps
what a person wrote."""

import pathlib
import tempfile
import unittest

from bench_answers import compare_tallies, compare_values
from bench_report import replace_block

OURS = "phase,a,b,contacts,unsure,by_a\n1,x,y,3,0,2\n2,x,y,1,0,1\n"


class Answers(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = pathlib.Path(self.folder.name) / name
        path.write_text(text)
        return path

    def compare(self, compare, ours, theirs):
        return compare(self.write("ours", ours), self.write("theirs", theirs))

    def test_rows_are_compared_by_name_and_count(self):
        same = "phase,a,b,contacts,by_a\n1.0,x,y,3,2\n2.0,x,y,1,1\n"
        self.assertIsNone(self.compare(compare_tallies, OURS, same))

    def test_a_count_that_differs_is_told(self):
        other = "phase,a,b,contacts,by_a\n1,x,y,3,2\n2,x,y,1,0\n"
        told = self.compare(compare_tallies, OURS, other)
        self.assertIn("row 2", told)

    def test_a_row_too_few_is_told(self):
        short = "phase,a,b,contacts,by_a\n1,x,y,3,2\n"
        self.assertIn("row 2", self.compare(compare_tallies, OURS, short))

    def test_numbers_may_differ_in_the_last_places_only(self):
        self.assertIsNone(self.compare(compare_values, "1 0\n",
                                       "1.0000000000001 1e-12\n"))
        self.assertIn("actor 1", self.compare(compare_values, "1 0\n",
                                              "1.00001 0\n"))
        self.assertIn("actor 2", self.compare(compare_values, "1 0\n",
                                              "1 0\n2 0\n"))

    def test_a_block_is_replaced_and_the_rest_kept(self):
        text = "a\n<!-- figures: x -->\nold\n<!-- end -->\nb\n"
        self.assertEqual(replace_block(text, "x", r"new \1"),
                         text.replace("old", r"new \1"))
        self.assertRaises(ValueError, replace_block, text, "y", "")


if __name__ == "__main__":
    unittest.main()
