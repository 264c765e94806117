"""Loads a trail by the prov package itself, as PROV-JSON: it must give the same records back, and PROV-N must say the same.

    python test/interop/prov.py trail.json trail.provn
Exit code 0: the same. 1: not. 77: the package is not there, and nothing was checked.
"""
import json
import re
import sys

# beside this file's own name
sys.path = sys.path[1:]
try:
    from prov.model import ProvDocument, ProvRelation
except ImportError:
    print("skipped: the prov package is not installed")
    sys.exit(77)

with open(sys.argv[1], encoding="utf-8") as file:
    written = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    notation = file.read()
document = ProvDocument.deserialize(content=json.dumps(written), format="json")
faults = []

kinds = {key: value for key, value in written.items() if key != "prefix"}
expected = sum(len(records) for records in kinds.values())
if len(document.get_records()) != expected:
    faults.append(f"{expected} records written, {len(document.get_records())} loaded")

# out again, and compared without the names of relations, which are nobody's
again = json.loads(document.serialize(format="json"))


def plain(value):
    return json.dumps(value, sort_keys=True).replace("xsd:QName", "prov:QUALIFIED_NAME")


def records(all_kinds):
    found = []
    for kind, members in all_kinds.items():
        if kind == "prefix":
            continue
        for name, record in members.items():
            for one in record if isinstance(record, list) else [record]:
                found.append(f"{kind} {'' if name.startswith('_:') else name} {plain(one)}")
    return sorted(found)


missing = set(records(kinds)) ^ set(records(again))
faults += [f"differs after loading: {one}" for one in sorted(missing)]

names = {str(record.identifier) for record in document.get_records() if not isinstance(record, ProvRelation)}
for relation in document.get_records(ProvRelation):
    for end in relation.args[:2]:
        if str(end) not in names:
            faults.append(f"{relation} names {end}, which is not there")


def lines(text):
    """Statements of PROV-N, each with its attributes in order."""
    found = []
    # long strings, which stand over several lines
    text = re.sub(
        r'"""((?:\\.|[^\\])*?)"""', lambda long: '"' + long.group(1).replace("\n", "\\n").replace("\t", "\\t") + '"', text
    )
    for line in text.splitlines():
        match = re.match(r"^\s+(\w+\(.*?)(?:, \[(.*)\])?\)$", line)
        if match:
            attributes = re.findall(r"[\w:]+=(?:-?\d+|'[^']*'|\"(?:\\.|[^\"\\])*\"(?: %% [\w:]+)?)", match.group(2) or "")
            found.append(f"{match.group(1)} {sorted(attributes)}")
    return sorted(found)


ours, theirs = lines(notation), lines(document.get_provn())
if len(ours) != expected:
    faults.append(f"{expected} records, {len(ours)} statements of PROV-N")
faults += [f"PROV-N differs: {one}" for one in sorted(set(ours) ^ set(theirs))]

print(f"{expected} records, {len(faults)} faults")
for fault in faults[:20]:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
