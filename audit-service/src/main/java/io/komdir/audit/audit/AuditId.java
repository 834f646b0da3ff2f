package io.komdir.audit.audit;

import java.util.UUID;

/** Key of an audit. */
record AuditId(String organization, UUID id) {}
