"""Rolebook turns one YAML file per role into everything a hiring team needs, and checks it first.

The package is layered, and imports only ever run down this list: cli, pipeline, publish, exports, documents,
rules and scoring, catalog, schema, source, statistics and diagnostics.
"""

__version__ = "0.1.0"
