package io.komdir.kpi.ingestion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with one row of a push. */
@Schema(name = "RowError")
public record RowErrorView(
        @Schema(description = "place of the row in the push, from 1", example = "3")
        int row,

        @Schema(description = "the field, empty when the row as a whole is wrong", example = "employee")
        String field,

        @Schema(description = "stable name of the rule", example = "unknown-employee")
        String code,

        @Schema(description = "the rule in the language of Accept-Language")
        String message) {}
