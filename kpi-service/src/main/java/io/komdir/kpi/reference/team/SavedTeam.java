package io.komdir.kpi.reference.team;

/** A team after a PUT, and whether it was not there before. */
record SavedTeam(StoredTeam stored, boolean created) {}
