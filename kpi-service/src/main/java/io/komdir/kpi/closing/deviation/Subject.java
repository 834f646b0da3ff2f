package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.shared.scope.Scope;

/**
 * The subject of a deviation: one leading metric, or one stage of a funnel, of one scope.
 *
 * @param code of the metric, or {@code funnel/stage}; codes have no slash in them
 */
record Subject(Scope scope, String code) {

    static Subject stage(Scope scope, String funnel, String stage) {
        return new Subject(scope, funnel + '/' + stage);
    }

    /** Code of the funnel; of a stage only. */
    String funnel() {
        return code.substring(0, code.indexOf('/'));
    }

    /** Code of the stage; of a stage only. */
    String stage() {
        return code.substring(code.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return scope + "/" + code;
    }
}
