package io.komdir.audit.directory;

/**
 * An employee as kpi-service told of last: as little of the person as is needed.
 *
 * @param team code of the present team, null without one
 */
public record Employee(String code, String team) {}
