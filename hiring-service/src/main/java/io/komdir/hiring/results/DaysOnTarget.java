package io.komdir.hiring.results;

/**
 * Closed working days of an employee that had targets and data.
 *
 * @param judged days with verdict {@code MET} or {@code MISSED}
 * @param met those of them with {@code MET}
 */
public record DaysOnTarget(int judged, int met) {}
