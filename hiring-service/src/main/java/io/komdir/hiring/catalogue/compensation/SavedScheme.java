package io.komdir.hiring.catalogue.compensation;

/** A scheme after a PUT, and whether there was none before. */
record SavedScheme(SchemeVersion version, boolean created) {}
