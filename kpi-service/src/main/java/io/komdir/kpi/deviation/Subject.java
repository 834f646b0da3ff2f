package io.komdir.kpi.deviation;

import io.komdir.kpi.scope.Scope;

/** What can deviate: one leading metric of one scope. */
record Subject(Scope scope, String metric) {

    @Override
    public String toString() {
        return scope + "/" + metric;
    }
}
