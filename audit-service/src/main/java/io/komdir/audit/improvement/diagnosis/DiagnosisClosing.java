package io.komdir.audit.improvement.diagnosis;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a diagnosis ended.
 *
 * @param reason why; null when there are causes and no reason was given
 * @param note null when there is none
 */
@Embeddable
public record DiagnosisClosing(
        @Column(name = "close_reason") @Schema(nullable = true)
        String reason,

        @Column(name = "close_note") @Schema(nullable = true)
        String note,

        @Column(name = "closed_by") String by,
        @Column(name = "closed_at") Instant at) {}
