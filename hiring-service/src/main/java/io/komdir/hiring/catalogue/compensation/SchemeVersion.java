package io.komdir.hiring.catalogue.compensation;

import java.time.Instant;
import java.time.YearMonth;

/**
 * One version of a scheme. It never changes.
 *
 * @param version from 1; a change makes the next one
 * @param validFrom first month that is paid by it
 */
public record SchemeVersion(
        String code, int version, YearMonth validFrom, Scheme scheme, Instant changedAt, String changedBy) {}
