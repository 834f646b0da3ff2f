package io.komdir.hiring.catalogue.salaryband;

/** A band after a PUT, and whether it was added by it. */
record SavedBand(BandView band, boolean created) {}
