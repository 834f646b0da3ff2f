package io.komdir.audit.directory;

/**
 * A team as kpi-service told of last.
 *
 * @param head code of the employee who heads it, null when nobody is named
 * @param parent code of the team above, null for a root team
 */
record Team(String code, String head, String parent) {}
