package io.komdir.audit.audits.auditor;

import java.util.List;

/**
 * A person who looks at sales from outside.
 *
 * @param employee code at kpi-service, null when none is named
 * @param niches niches of earlier audits, as written by people
 * @param auditsStated audits done, as a person stated last
 * @param auditsCounted audits completed here since then
 */
record Auditor(
        String code,
        String fullName,
        String employee,
        List<String> niches,
        List<String> products,
        List<String> audiences,
        int auditsStated,
        int auditsCounted) {

    Auditor {
        niches = List.copyOf(niches);
        products = List.copyOf(products);
        audiences = List.copyOf(audiences);
    }

    int auditsDone() {
        return auditsStated + auditsCounted;
    }

    /** The employee this auditor would be: the one named, else the one of the same code. */
    String person() {
        return employee == null ? code : employee;
    }
}
