"""The tables of `archive.py` as a datatrove pipeline, to stand beside its readers, filters and deduplication.

usage: python examples/archive_datatrove.py PAGES OUT

Both folders may be remote (`s3://…`). A task that is done is not done again: its mark is in `OUT/logs`.
`NewspaperTables` works behind any reader whose documents are pages, such as datatrove's own for JSON Lines or Parquet.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack

import page_tables
import pyarrow as pa
import pyarrow.parquet as pq
from datatrove.data import Document, DocumentsPipeline
from datatrove.executor import LocalPipelineExecutor
from datatrove.io import get_datafolder
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.readers.base import BaseDiskReader
from datatrove.utils.logging import logger


class PageReader(BaseDiskReader):
    """Text files, each of which is one page."""

    name = "newspaper pages"

    def read_file(self, filepath: str) -> Iterator[Document]:
        with self.data_folder.open(filepath, "rb") as file:
            content = file.read()
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:  # one bad page must not stop an archive
            logger.warning(f"{filepath}: {error}")
            self.stat_update("failed")
            return
        document = self.get_document_from_dict({"text": text, "id": filepath}, filepath, 0)
        if document:  # an empty page makes none
            yield document


class NewspaperTables(PipelineStep):
    """Reads each document as a newspaper page and writes its rows; the document goes on as it was.

    Each task writes one Parquet file a table: `OUT/numbers/00003.parquet`.
    """

    name = "zhnews"
    type = "🗞 - PARSER"

    def __init__(self, out: str) -> None:
        super().__init__()
        self.out = get_datafolder(out)

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        with ExitStack() as files:
            writers = {}
            for table, schema in page_tables.SCHEMAS.items():
                file = files.enter_context(self.out.open(f"{table}/{rank:05d}.parquet", "wb"))
                writers[table] = files.enter_context(pq.ParquetWriter(file, schema))
            for document in data:
                with self.track_time():
                    found = page_tables.read(document.id, document.text.encode())
                    for table, rows in found.items():
                        self.stat_update(table, value=len(rows))
                        writers[table].write_table(pa.Table.from_pylist(rows, page_tables.SCHEMAS[table]))
                yield document


def main() -> None:
    parser = argparse.ArgumentParser(description="A folder of newspaper pages to Parquet tables by datatrove.")
    parser.add_argument("pages", help="folder of .txt files, one page each")
    parser.add_argument("out", help="folder for the tables")
    given = parser.parse_args()
    pipeline = [PageReader(given.pages, glob_pattern="**/*.txt", file_progress=True), NewspaperTables(given.out)]
    LocalPipelineExecutor(pipeline, tasks=8, workers=2, logging_dir=f"{given.out}/logs").run()


if __name__ == "__main__":
    main()
