return await Parley.Web.Serving.ServeProgram.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
