package io.komdir.hiring.catalogue.agency;

/** An agency after a PUT, and whether there was none before. */
record SavedAgency(Agency agency, boolean created) {}
