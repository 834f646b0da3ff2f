package io.komdir.hiring.recruiting.vacancy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to know about a vacancy that changed nothing of it.
 *
 * @param code stable name of what it is about, such as {@code gap-changed}
 * @param by who noted it, null for this service
 */
@Schema(name = "VacancyNote")
public record Note(Instant at, String by, String code, String text) {}
