package io.komdir.hiring.catalogue.position;

/** A position after a PUT, and whether there was none before. */
record SavedPosition(Position position, boolean created) {}
