package io.komdir.hiring.agency;

/** An agency after a PUT, and whether there was none before. */
record SavedAgency(Agency agency, boolean created) {}
