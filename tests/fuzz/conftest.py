"""The fuzz target needs atheris, which the tests do not."""

collect_ignore = ["fuzz_zhnews.py"]
