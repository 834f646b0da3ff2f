package io.komdir.directory;

/**
 * A team as kpi-service published it last.
 *
 * @param head code of the employee who heads it, null when none is named
 * @param parent code of the team above, null for a root team
 */
public record Team(String code, String name, String head, String parent) {}
