package io.komdir.kpi.access.apikey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A stored key, without its hash.
 *
 * @param source the one source it may push for and read; null when free
 * @param expiresOn the last day, in the organization's time zone, on which it is good; null for ever
 * @param createdBy who made it
 */
record ApiKey(
        UUID id,
        String name,
        List<String> scopes,
        String source,
        LocalDate expiresOn,
        Instant createdAt,
        String createdBy) {}
