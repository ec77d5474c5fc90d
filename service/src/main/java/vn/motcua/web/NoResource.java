package vn.motcua.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** No file is at whatever address, which is known without a search. */
final class NoResource implements ResourceResolver {

	@Override
	public @Nullable Resource resolveResource(@Nullable HttpServletRequest request, String path,
			List<? extends Resource> locations, ResourceResolverChain chain) {
		return null;
	}

	@Override
	public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations,
			ResourceResolverChain chain) {
		return null;
	}

}
