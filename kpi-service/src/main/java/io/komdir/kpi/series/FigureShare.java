package io.komdir.kpi.series;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** What a request holds of the {@link FigureBudget}; given back when the request ends, its answer written. */
@RequestScoped
class FigureShare {
    private final FigureBudget budget;
    private int held;

    FigureShare(FigureBudget budget) {
        this.budget = budget;
    }

    /** Waits for room for the figures of a long series; a short one needs none. */
    void take(int figures) {
        if (figures >= FigureBudget.LONG) {
            budget.take(figures);
            held += figures;
        }
    }

    @PreDestroy
    void giveBack() {
        if (held > 0) {
            budget.giveBack(held);
        }
    }
}
