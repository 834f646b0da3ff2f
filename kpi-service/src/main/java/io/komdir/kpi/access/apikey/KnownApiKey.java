package io.komdir.kpi.access.apikey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a look-up knows about a presented key and its organization. */
record KnownApiKey(
        UUID id,
        String name,
        List<String> scopes,
        String source,
        LocalDate expiresOn,
        long revision,
        String timeZone) {}
