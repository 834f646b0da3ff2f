package io.komdir.audit.audits.auditor;

/** An auditor after a PUT, and whether there was none before. */
record SavedAuditor(Auditor auditor, boolean created) {}
