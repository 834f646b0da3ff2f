package io.komdir.audit.improvement.diagnosis;

/** Seniority of a position, in the words of hiring-service. */
public enum Level {
    JUNIOR,
    MIDDLE,
    SENIOR
}
