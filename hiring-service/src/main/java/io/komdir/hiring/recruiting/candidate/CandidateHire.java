package io.komdir.hiring.recruiting.candidate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a candidate became an employee.
 *
 * @param employee code of the employee
 * @param hiredOn first day at work
 * @param withoutReferences whether no referee had answered
 * @param overrideReason why it was done all the same; null with references, when withheld or erased
 */
@Schema(name = "CandidateHire")
public record CandidateHire(
        String employee,
        LocalDate hiredOn,
        boolean withoutReferences,
        @Schema(nullable = true) String overrideReason) {

    CandidateHire withoutText() {
        return new CandidateHire(employee, hiredOn, withoutReferences, null);
    }
}
