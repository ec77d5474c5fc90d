package vn.motcua.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.motcua.web.Problem;

/** What became of a line: the code it was given, or the problem with it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineAnswer(long line, @Nullable String code, @Nullable Problem problem) {
}
