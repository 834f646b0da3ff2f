package io.komdir.hiring.position;

/** A position after a PUT, and whether there was none before. */
record SavedPosition(Position position, boolean created) {}
