package io.komdir.kpi.reference.team;

import java.util.Objects;

/**
 * A team as reports need it.
 *
 * @param code the caller's code
 * @param name shown to people
 * @param head code of the employee who leads it, null when there is none
 * @param parent code of the team above, null for a root team
 */
public record TeamRow(String code, String name, String head, String parent) {

    public TeamRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
    }
}
