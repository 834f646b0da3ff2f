package io.komdir.kpi.reporting.deal;

import java.util.List;

/**
 * Deals that need attention.
 *
 * @param total how many there are
 * @param worst the first of them, worst first
 */
public record DealAttention(int total, List<AttentionItem> worst) {

    public DealAttention {
        worst = List.copyOf(worst);
    }
}
