package io.komdir.kpi.deal;

import java.util.List;

/**
 * Deals that need attention.
 *
 * @param total how many there are
 * @param worst the first of them, worst first
 */
public record DealsInNeed(int total, List<DealInNeed> worst) {

    public DealsInNeed {
        worst = List.copyOf(worst);
    }
}
