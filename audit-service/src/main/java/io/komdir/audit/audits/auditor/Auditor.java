package io.komdir.audit.audits.auditor;

import java.util.List;

/**
 * Somebody who looks at sales from outside.
 *
 * @param employee code at kpi-service, null when none is named
 * @param niches what he or she has audited before, as written by people
 * @param auditsGiven audits done, as a person stated last
 * @param auditsCounted audits completed here since then
 * @param version grows with every change
 */
record Auditor(
        String code,
        String fullName,
        String employee,
        List<String> niches,
        List<String> products,
        List<String> audiences,
        int auditsGiven,
        int auditsCounted,
        long version) {

    Auditor {
        niches = List.copyOf(niches);
        products = List.copyOf(products);
        audiences = List.copyOf(audiences);
    }

    int auditsDone() {
        return auditsGiven + auditsCounted;
    }

    /** The employee this auditor would be: the one named, else the one of the same code. */
    String person() {
        return employee == null ? code : employee;
    }

    /** The same in its next version. */
    Auditor next() {
        return new Auditor(
                code, fullName, employee, niches, products, audiences, auditsGiven, auditsCounted, version + 1);
    }
}
