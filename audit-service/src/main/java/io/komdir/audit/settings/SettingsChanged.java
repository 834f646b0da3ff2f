package io.komdir.audit.settings;

/** Fired inside the transaction that changes the thresholds of the organization in scope. */
public record SettingsChanged(Thresholds before, Thresholds after) {}
