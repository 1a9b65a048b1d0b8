using Mono.Cecil;

namespace OrgGraph.Tests.Project;

/// <summary>Which folders of a project use which, as the compiled code says: namespaces follow folders.</summary>
internal sealed class FolderGraph
{
    private readonly Dictionary<(string From, string To), string> _examples = [];
    private readonly string _room;

    private FolderGraph(string room) => _room = room;

    /// <summary>Reads an assembly.</summary>
    public static FolderGraph Read(string assembly, string room)
    {
        var graph = new FolderGraph(room);
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var type in module.GetTypes())
        {
            foreach (var used in UsedBy(type))
            {
                graph.Add(type, used, module);
            }
        }

        return graph;
    }

    /// <summary>Folders that use each other, each knot with an example of every use within it; none when all is well.</summary>
    public IEnumerable<string> Knots()
    {
        var folders = _examples.Keys.SelectMany(e => (string[])[e.From, e.To]).Distinct().Order(StringComparer.Ordinal).ToList();
        var reached = folders.ToDictionary(f => f, Reached);
        var told = new HashSet<string>();
        foreach (var folder in folders.Where(f => reached[f].Contains(f) && told.Add(f)))
        {
            var knot = folders.Where(f => f == folder || (reached[folder].Contains(f) && reached[f].Contains(folder))).ToList();
            told.UnionWith(knot);
            var uses = _examples.Where(e => knot.Contains(e.Key.From) && knot.Contains(e.Key.To)).Select(e => e.Value)
                .Order(StringComparer.Ordinal);
            yield return $"{string.Join(", ", knot)}:{string.Concat(uses.Select(u => "\n    " + u))}";
        }
    }

    private HashSet<string> Reached(string folder)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var at))
        {
            foreach (var next in _examples.Keys.Where(e => e.From == at && reached.Add(e.To)).Select(e => e.To).ToList())
            {
                open.Push(next);
            }
        }

        return reached;
    }

    private void Add(TypeDefinition user, TypeReference used, ModuleDefinition module)
    {
        var element = used.GetElementType();
        if (element is GenericParameter || element.Scope != module)
        {
            return;
        }

        var (from, to) = (Outermost(user), Outermost(element));
        if (from.Namespace != to.Namespace && from.Namespace.StartsWith(_room, StringComparison.Ordinal)
            && to.Namespace.StartsWith(_room, StringComparison.Ordinal))
        {
            _examples.TryAdd((from.Namespace, to.Namespace), $"{from.FullName} uses {to.FullName}");
        }
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        IEnumerable<TypeReference?> named =
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.CustomAttributes.Select(a => a.AttributeType),
            .. type.Fields.Select(f => f.FieldType),
            .. type.Properties.Select(p => p.PropertyType),
            .. type.Methods.SelectMany(UsedBy),
        ];
        return named.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> UsedBy(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters)
        {
            yield return parameter.ParameterType;
        }

        if (!method.HasBody)
        {
            yield break;
        }

        foreach (var local in method.Body.Variables)
        {
            yield return local.VariableType;
        }

        foreach (var operand in method.Body.Instructions.Select(i => i.Operand))
        {
            switch (operand)
            {
                case TypeReference type: yield return type; break;
                case MethodReference called:
                    yield return called.DeclaringType;
                    foreach (var argument in called is GenericInstanceMethod generic ? generic.GenericArguments.ToArray() : [])
                    {
                        yield return argument;
                    }

                    break;
                case FieldReference field: yield return field.DeclaringType; break;
            }
        }
    }

    // List<A> names List and A.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        TypeSpecification outer => Parts(outer.ElementType),
        _ => [type],
    };
}
