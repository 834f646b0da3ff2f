package io.komdir.audit.audits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How an audit ended.
 *
 * @param previous the audit it is compared with, null when it is the first of its template and scope
 * @param place among the completed audits of its template and scope, from 1
 * @param score overall, null when nothing was applicable
 * @param correlationId the chain of causes that {@code eventId} belongs to
 * @param eventId the event of the completion
 */
record CompletedAudit(
        LocalDate on,
        Instant at,
        UUID previous,
        int place,
        BigDecimal score,
        int problems,
        UUID correlationId,
        UUID eventId) {}
