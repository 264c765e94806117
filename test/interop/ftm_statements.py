"""Loads statements by the followthemoney package itself, and rolls them up: they must be the entities of the other export.

    python test/interop/ftm_statements.py case.ftm.jsonl case.statements.jsonl case.statements.csv
Exit code 0: the same. 1: not. 77: the package is not there, and nothing was checked.
"""
import csv
import json
import sys
from pathlib import Path

try:
    from followthemoney.dataset import Dataset
    from followthemoney.statement import CSV, JSON, Statement, StatementEntity, read_path_statements
except ImportError:
    print("skipped: the followthemoney package is not installed, or has no statements")
    sys.exit(77)

entities_path, json_path, csv_path = map(Path, sys.argv[1:4])
faults = []
expected = {}
with open(entities_path, encoding="utf-8") as file:
    for line in file:
        data = json.loads(line)
        expected[data["id"]] = (data["schema"], {p: sorted(set(v)) for p, v in data["properties"].items()})


def rolled_up(path, form):
    """The entities that the package makes of statements, which it wants together by canonical id."""
    found, group, statements = {}, [], 0

    def close():
        if not group:
            return
        entity = StatementEntity.from_statements(Dataset.make({"name": "factrail"}), group)
        if entity.id in found:
            faults.append(f"{path.name}: the statements of {entity.id} do not come together")
        found[entity.id] = (entity.schema.name, {p: sorted(set(v)) for p, v in entity._properties.items()})

    for statement in read_path_statements(path, format=form):
        statements += 1
        if group and group[0].canonical_id != statement.canonical_id:
            close()
            group = []
        group.append(statement)
        if statement.id != statement.generate_key():
            faults.append(f"{path.name}: {statement.id} is not the key of {statement}")
    close()
    return found, statements


for path, form in ((json_path, JSON), (csv_path, CSV)):
    found, count = rolled_up(path, form)
    for id in sorted(set(expected) | set(found)):
        if expected.get(id) != found.get(id):
            faults.append(f"{path.name}: {id} is {found.get(id)}, not {expected.get(id)}")
    print(f"{path.name}: {count} statements of {len(found)} entities")

with open(csv_path, encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, dialect=csv.unix_dialect):
        row["external"] = row["external"] == "t"
        wanted = Statement.from_dict(row).to_csv_row()
        if row["prop_type"] != wanted["prop_type"]:
            faults.append(f"{row['schema']}.{row['prop']} is of type {wanted['prop_type']}, not {row['prop_type']}")

print(f"{len(faults)} faults")
for fault in faults[:50]:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
