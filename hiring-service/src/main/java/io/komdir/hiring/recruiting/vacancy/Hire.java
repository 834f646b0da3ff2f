package io.komdir.hiring.recruiting.vacancy;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A seat that is taken; it contains no name.
 *
 * @param employee code of the employee
 * @param candidate who it was in the pipeline, null when none
 */
@Schema(name = "VacancyHire")
public record Hire(String employee, UUID candidate, LocalDate hiredOn) {}
