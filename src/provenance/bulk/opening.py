"""Which kind of file a case is, and its rows put into the engine."""

import os
from pathlib import Path

from provenance.bulk.engines import Engine
from provenance.bulk.engines.spark import Spark
from provenance.bulk.facts import Facts, read_facts
from provenance.bulk.json_lines import take_json_lines
from provenance.bulk.kinds import is_parquet, parquet_files
from provenance.bulk.parquet import take_parquet
from provenance.bulk.sheets import Sheet, take
from provenance.bulk.spark_lines import take_lines_on_spark
from provenance.bulk.unmodelled import UnmodelledError
from provenance.errors import FormatError, Problem
from provenance.formats import files
from provenance.formats.case_folder import FILES, path_of
from provenance.formats.csv_table import read_table
from provenance.formats.json_rows import read_lines
from provenance.formats.ledger import Ledger
from provenance.formats.loading import FileFormat, format_of


def open_sheet(
    engine: Engine, path: str | os.PathLike[str], ledger: Ledger, /
) -> tuple[Sheet, Facts]:
    """Put the claims of a case into the engine, and return what else it says.

    Raises `UnmodelledError` for files that only hold a few claims, and `FormatError`.
    """
    name, place = files.name_of(path), Path(path)
    if is_parquet(path):
        return _open_parquet(engine, name, place, ledger), Facts()
    if files.is_folder(place):
        return _open_folder(engine, name, place, ledger)
    if not files.exists(place):
        message = "no such file or folder"
        raise FormatError((Problem(path=name, message=message),))
    sheet = Sheet(engine, name)
    match format_of(name):
        case FileFormat.JSON_LINES:
            known = _take_lines(engine, place, name, ledger)
            if known is not None:
                return known, Facts()
            with files.opened(place, name) as stream:
                lines = files.Lines(stream)
                take(sheet, read_lines(lines, name, ledger), ledger)
            ledger.inputs.append(lines.input(name))
        case FileFormat.TABLE:
            data = files.read(place, name)
            ledger.inputs.append(files.input_of(name, data))
            take(sheet, read_table(data, name, ledger), ledger)
        case kind:
            raise UnmodelledError(reason=f"{kind.value} holds few claims")
    return sheet, Facts()


def _take_lines(engine: Engine, place: Path, name: str, ledger: Ledger) -> Sheet | None:
    if isinstance(engine, Spark):
        return take_lines_on_spark(engine, place, name, ledger)
    return take_json_lines(engine, place, name, ledger)


def _open_folder(
    engine: Engine, name: str, place: Path, ledger: Ledger
) -> tuple[Sheet, Facts]:
    found = {
        file: files.read(place / file, path_of(name, file))
        for file in FILES
        if files.exists(place / file)
    }
    ledger.inputs += [
        files.input_of(path_of(name, file), found[file])
        for file in FILES
        if file in found
    ]
    if "claims.csv" not in found:
        message = "no claims.csv in this folder, and no Parquet file"
        raise FormatError((Problem(path=name, message=message),))
    facts = read_facts(found, name, ledger)
    path = path_of(name, "claims.csv")
    sheet = Sheet(engine, path)
    facts.shelf(ledger)
    take(sheet, read_table(found["claims.csv"], path, ledger), ledger)
    return sheet, facts


def _open_parquet(engine: Engine, name: str, place: Path, ledger: Ledger) -> Sheet:
    found = [(str(place), name)]
    if files.is_folder(place):
        found = [(str(each), path_of(name, each.name)) for each in parquet_files(place)]
    for path, called in found:
        with files.opened(Path(path), called) as stream:
            lines = files.Lines(stream)
            for _ in lines:
                pass
            ledger.inputs.append(lines.input(called))
    return take_parquet(engine, name, found, ledger)
