package io.komdir.kpi.access.apikey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The stored key that matches a presented one, with what a request needs of its organization. */
record ApiKeyIdentity(
        UUID id,
        String name,
        List<String> scopes,
        String source,
        LocalDate expiresOn,
        long revision,
        String timeZone) {}
