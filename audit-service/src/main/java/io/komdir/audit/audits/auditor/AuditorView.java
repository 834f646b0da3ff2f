package io.komdir.audit.audits.auditor;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An auditor as clients see one. */
@Schema(name = "Auditor")
public record AuditorView(
        String code,
        String fullName,

        @Schema(nullable = true, description = "Code of the employee at kpi-service, when one was named")
        String employee,

        List<String> niches,
        List<String> products,
        List<String> audiences,

        @Schema(description = "As stated last, and those completed here since then")
        int auditsDone) {

    static AuditorView of(Auditor auditor) {
        return new AuditorView(
                auditor.code(),
                auditor.fullName(),
                auditor.employee(),
                auditor.niches(),
                auditor.products(),
                auditor.audiences(),
                auditor.auditsDone());
    }
}
