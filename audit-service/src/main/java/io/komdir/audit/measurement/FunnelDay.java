package io.komdir.audit.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A funnel of a scope on a closed day as it was told. */
record FunnelDay(
        String scope, String funnel, LocalDate day, List<ConversionMeasured.Stage> stages, long revision, UUID event) {}
