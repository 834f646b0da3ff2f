package io.komdir.audit.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/** A funnel of a scope on a closed day as the newest event describes it. */
record FunnelDay(
        String scope,
        String funnel,
        LocalDate day,
        @Json List<ConversionMeasured.Stage> stages,
        long revision,
        UUID eventId) {}
