"""examples/tour.ipynb: runs from top to bottom, and is committed with its outputs"""

from __future__ import annotations

import nbformat
import pytest
from nbclient import NotebookClient
from runs import ROOT

TOUR = ROOT / "examples" / "tour.ipynb"


@pytest.mark.filterwarnings("ignore")  # of the kernel's machinery; what the cells warn of is in their outputs
def test_the_notebook_runs_and_warns_of_nothing():
    notebook = nbformat.read(TOUR, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(TOUR.parent)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"] == []
    assert sum("image/png" in output.get("data", {}) for output in outputs) == 2


def test_the_committed_outputs_are_there():
    notebook = nbformat.read(TOUR, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    shown = [output for cell in code for output in cell.outputs]
    assert sum("image/png" in output.get("data", {}) for output in shown) == 2
    assert any("zhnews" in output.get("data", {}).get("text/html", "") for output in shown)
