"""Update of the sizes and hashes of tables in the data package: ``python -m coverage.tables.refresh``.

Run it after a table was edited; it first checks every table against its contract. Nothing else in
``datapackage.json`` changes.
"""

import hashlib
import json
import sys
from pathlib import Path

from coverage.errors import AtlasError
from coverage.paths import DATA
from coverage.tables import catalog, load


def refresh(folder: Path = DATA) -> list[str]:
    """Bring ``bytes`` and ``hash`` of each resource up to date.

    Return the names of those that changed.

    Raises `TableError` and writes nothing if a table does not keep its contract.
    """
    load.forget()  # a table may have been edited since it was read
    for table in catalog.package().tables:
        load.read(table.name, folder)
    path = folder / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    changed = []
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        fresh = {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
        if {key: resource.get(key) for key in fresh} != fresh:
            changed.append(resource["name"])
        resource.update(fresh)
    if changed:
        path.write_text(json.dumps(package, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return changed


if __name__ == "__main__":
    try:
        print(f"Refreshed: {', '.join(refresh()) or 'nothing had changed'}.")
    except AtlasError as error:
        sys.exit(str(error))
