package io.komdir.hiring.recruiting.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The staffing gap that a vacancy was drafted from, with its numbers as audit-service published them.
 *
 * @param gap the staffing gap
 * @param version of the gap; an older one than that known is old news
 * @param diagnosis in which it was found
 * @param check the check of the diagnosis that found it
 * @param metric the metric off its target, null for a stage
 * @param actual what was measured, target what should have been; of a stage fractions
 * @param scope where it was measured, such as {@code team:north}
 * @param from first day of the window, to its last
 * @param correlationId the chain that the gap belongs to
 * @param eventId the event of the gap: the cause of what happens to the vacancy
 */
@Schema(name = "VacancyOrigin", description = "The staffing gap that the vacancy was drafted from")
public record Origin(
        String gap,
        int version,
        UUID diagnosis,
        String check,
        String metric,
        String funnel,
        String stage,
        BigDecimal actual,
        BigDecimal target,
        String scope,
        LocalDate from,
        LocalDate to,
        String evidence,
        UUID correlationId,
        UUID eventId) {}
