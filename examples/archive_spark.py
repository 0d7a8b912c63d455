"""The tables of `archive.py` by Spark: here on two local cores, on a cluster unchanged.

usage: python examples/archive_spark.py PAGES OUT

On a cluster, PAGES and OUT are folders that all of it can reach, zhnews is installed on the workers, and the script is
handed to `spark-submit`. Pages that fail are in `OUT/failed`. Spark 4 needs Java 17.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page_tables
import pandas as pd
from page_tables import SCHEMAS
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import ArrayType, StringType, StructType


def page_schema() -> StructType:
    """One row a page: its rows of every table, or why it failed."""
    schema = StructType().add("file", StringType()).add("error", StringType())
    for table, columns in SCHEMAS.items():
        schema.add(table, ArrayType(from_arrow_schema(columns)))
    return schema


def read_pages(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Pages as `file` and `content` in, rows of `page_schema` out."""
    for frame in frames:
        rows: list[dict[str, Any]] = []
        for file, content in zip(frame["file"], frame["content"], strict=True):
            row: dict[str, Any] = {"file": file, "error": None, **dict.fromkeys(SCHEMAS)}
            try:
                row.update(page_tables.read(file, bytes(content)))
            except Exception as error:  # one bad page must not stop an archive
                row["error"] = f"{type(error).__name__}: {error}"
            rows.append(row)
        yield pd.DataFrame(rows, columns=["file", "error", *SCHEMAS])


def main() -> None:
    parser = argparse.ArgumentParser(description="A folder of newspaper pages to Parquet tables by Spark.")
    parser.add_argument("pages", help="folder of .txt files, one page each")
    parser.add_argument("out", help="folder for the tables")
    given = parser.parse_args()

    if "PYSPARK_GATEWAY_PORT" not in os.environ:  # not by spark-submit: all of Spark is here
        log = Path(__file__).with_name("log4j2.properties").as_uri()
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        os.environ.setdefault("SPARK_SUBMIT_OPTS", f"-Dlog4j2.configurationFile={log}")
    spark = SparkSession.builder.appName("zhnews").config("spark.ui.showConsoleProgress", "true").getOrCreate()
    spark.sparkContext.addPyFile(page_tables.__file__)  # the workers import it too

    root = given.pages.rstrip("/") if "://" in given.pages else os.path.abspath(given.pages)
    files = spark.read.format("binaryFile").options(pathGlobFilter="*.txt", recursiveFileLookup=True).load(root)
    name = F.regexp_replace("path", rf"^.*?\Q{root}/\E", "")
    pages = files.select(name.alias("file"), "content").mapInPandas(read_pages, page_schema()).cache()
    for table in SCHEMAS:
        rows = pages.select(F.explode(table).alias("row")).select("row.*")
        rows.write.mode("overwrite").parquet(f"{given.out}/{table}")
    pages.where("error IS NOT NULL").select("file", "error").write.mode("overwrite").parquet(f"{given.out}/failed")
    spark.stop()


if __name__ == "__main__":
    main()
