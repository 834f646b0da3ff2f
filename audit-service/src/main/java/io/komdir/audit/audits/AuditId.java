package io.komdir.audit.audits;

import java.util.UUID;

/** Key of an audit. */
record AuditId(String organization, UUID id) {}
