package io.komdir.audit.improvement.diagnosis;

/** Seniority of a position, as hiring-service knows it. */
public enum Level {
    JUNIOR,
    MIDDLE,
    SENIOR
}
